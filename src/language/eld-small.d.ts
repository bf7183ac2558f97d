/** The package describes its main entry only; this one is that without the loading of other sizes. */
declare module 'eld/small' {
  export const eld: {
    detect(text: string): { language: string; isReliable(): boolean };
    enableTextCleanup(on: boolean): void;
    setLanguageSubset(languages: readonly string[]): unknown;
  };
}
