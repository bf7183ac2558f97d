/** What is written over a place in a copy of a file, whose length and everything else stay. */
export type Patch = {
  at: number;
  bytes: Uint8Array;
  /** How many zeros follow them. */
  zeros: number;
};

/** Reads a part of a file; less than was asked for at its end. */
export type ReadPart = (at: number, length: number) => Promise<Uint8Array>;
