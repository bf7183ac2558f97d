import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Short files that run long. */
const long = [
  'core/erasure-crash',
  'core/faults',
  'core/import-order',
  'fetching/bluesky',
  'fetching/faults',
  'report/any-office',
  'screens/series-pane',
].map((name) => `/test/${name}.test.ts`);

/**
 * The long files first, that none of them runs alone at the end. Without the durations of an earlier run vitest goes by
 * size, which says little of the files that make many cases of a few lines.
 */
export class LongFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(specifications);
    const isLong = ({ moduleId }: TestSpecification) => long.some((end) => moduleId.endsWith(end));
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))];
  }
}
