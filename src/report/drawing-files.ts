const font = '@expo-google-fonts/source-sans-3';

/**
 * What a chart is drawn to PNG with. The build puts these files beside the program's own, whose packages are not
 * there any more; from its source the program finds them in the packages. The fonts are whole ones: of fonts that
 * are cut by alphabets the engine takes only one for a text.
 */
export const drawingFiles = {
  engine: '@resvg/resvg-wasm/index_bg.wasm',
  fonts: [
    `${font}/400Regular/SourceSans3_400Regular.ttf`,
    `${font}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  ],
  /** Goes with the fonts wherever they go. */
  licence: `${font}/LICENSE_FONT`,
};

/** What a file is called beside the program. */
export function besideName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
