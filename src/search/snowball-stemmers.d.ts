declare module 'snowball-stemmers' {
  export type Stemmer = { stem(word: string): string };
  const factory: { newStemmer(algorithm: 'finnish' | 'swedish' | 'english'): Stemmer };
  export default factory;
}
