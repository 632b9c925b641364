/**
 * A file of known size that is read forward. The walk asks for ever higher offsets and never twice for a byte, so that an adapter can digest
 * exactly the bytes that were walked. Reading is synchronous: the walk is a recursive descent over millions of tiny fields.
 */
export interface ByteSource {
  readonly sizeBytes: number;
  /** Bytes [offset, offset + length), which lies inside the file; fewer only when the file has shrunk since. Valid until the next read. */
  read(offset: number, length: number): Uint8Array;
}
