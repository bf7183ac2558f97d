import {
  CalendarPlus,
  CopyPlus,
  FileText,
  type LucideIcon,
  Printer,
  Save,
  Table2,
} from 'lucide-react';
import { useMemo } from 'react';
import type { Month } from '../../src/domain/time.ts';
import type { TextKey } from '../../src/i18n/index.ts';
import { useDialogs } from '../app/dialogs/requests.tsx';
import { useTexts } from '../app/texts.tsx';
import { usePrintMonth } from './planning/print.ts';

/** Something that can be done with the month in sight, beside what its posts and days offer. */
export type MoreEntry = {
  key: Extract<TextKey, `calendar.more.${string}`>;
  icon: LucideIcon;
  run: () => void;
};

export function useMoreEntries(monthNow: () => Month): readonly MoreEntry[] {
  const { f } = useTexts();
  const { show } = useDialogs();
  const { print, savePdf } = usePrintMonth(monthNow);
  return useMemo(
    () => [
      {
        key: 'calendar.more.postTemplate',
        icon: CalendarPlus,
        run: () => show({ kind: 'postTemplate', month: monthNow() }),
      },
      {
        key: 'calendar.more.monthTemplate',
        icon: CopyPlus,
        run: () => show({ kind: 'monthTemplate', month: monthNow() }),
      },
      {
        key: 'calendar.more.saveMonth',
        icon: Save,
        run: () => {
          const month = monthNow();
          show({ kind: 'saveTemplate', source: { month }, name: f.month(month) });
        },
      },
      { key: 'calendar.more.print', icon: Printer, run: () => void print() },
      { key: 'calendar.more.pdf', icon: FileText, run: () => void savePdf() },
      {
        key: 'calendar.more.export',
        icon: Table2,
        run: () => show({ kind: 'exportPosts', month: monthNow() }),
      },
    ],
    [f, monthNow, print, savePdf, show],
  );
}
