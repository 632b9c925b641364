/** The exit code by which the proxy says that another program has its port. */
export const PORT_TAKEN_EXIT = 98;
