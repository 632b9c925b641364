/** Breaks a paragraph into lines of at most `width` characters at spaces; a longer word keeps a line for itself. */
export function wrap(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(" ")) {
    const extended = line === "" ? word : `${line} ${word}`;
    if (extended.length <= width || line === "") line = extended;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
