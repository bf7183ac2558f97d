import type { Progress as Told } from '../../src/contract/index.ts';
import { useTexts } from '../app/texts.tsx';
import { Progress } from '../parts/Progress.tsx';

/** How far a file has been read. The core counts bytes, which tell people nothing; a share does. */
export function ImportProgress({
  label,
  progress,
  onStop,
}: {
  label: string;
  progress: Told | null;
  onStop?: () => void;
}) {
  const { f } = useTexts();
  const total = progress?.total ?? null;
  const share = progress === null || total === null ? null : progress.done / Math.max(total, 1);
  return (
    <Progress
      label={label}
      share={share}
      text={share === null ? '' : f.percent(share)}
      {...(onStop === undefined ? {} : { onStop })}
    />
  );
}
