import { Braces, Download, FileText, Globe, type LucideIcon, Table2 } from 'lucide-react';
import type { Instant, Month } from '../../src/domain/time.ts';
import type { Language } from '../../src/domain/words.ts';
import { useRefusalToast } from '../app/refusals.ts';
import { baseName, useTellSaved } from '../app/save-file.ts';
import { useTexts } from '../app/texts.tsx';
import { toRefusal } from '../live/answers.ts';
import { useCall, useHost } from '../live/index.ts';
import { Button } from '../parts/Button.tsx';
import { Menu, MenuItem } from '../parts/Menu.tsx';

const fileFormats = ['pdf', 'html', 'csv', 'json'] as const;
type FileFormat = (typeof fileFormats)[number];

const icons: Record<FileFormat, LucideIcon> = {
  pdf: FileText,
  html: Globe,
  csv: Table2,
  json: Braces,
};

/** Saves the report, with the figures of the moment that the screen shows, where the user wants it. */
export function ExportMenu({
  month,
  language,
  asOf,
}: {
  month: Month;
  language: Language;
  /** Null while there are no figures to save. */
  asOf: Instant | null;
}) {
  const { t } = useTexts();
  const { save, pending } = useSave(month, language);
  return (
    <Menu
      label={t('report.screen.export')}
      button={
        <Button
          kind="primary"
          icon={<Download size={16} aria-hidden="true" />}
          isDisabled={asOf === null}
          isPending={pending}
        >
          {t('report.screen.export')}
        </Button>
      }
    >
      {fileFormats.map((format) => {
        const Icon = icons[format];
        return (
          <MenuItem
            key={format}
            id={format}
            label={t(`report.screen.${format}`)}
            note={t(`report.screen.${format}Note`)}
            icon={<Icon size={16} aria-hidden="true" />}
            onAction={() => {
              if (asOf !== null) void save(format, asOf);
            }}
          />
        );
      })}
    </Menu>
  );
}

function useSave(month: Month, language: Language) {
  const { t } = useTexts();
  const call = useCall();
  const tell = useRefusalToast();
  const saveText = useHost('file.save');
  const savePdf = useHost('file.savePdf');
  const tellSaved = useTellSaved();

  async function save(format: FileFormat, asOf: Instant): Promise<void> {
    const rendered = await call('report.render', {
      month,
      asOf,
      language,
      format: format === 'pdf' ? 'html' : format,
    }).catch((error: unknown) => tell(toRefusal(error)));
    if (!rendered) return;
    const { fileName, content } = rendered;
    const saved =
      format === 'pdf'
        ? await savePdf.run({ fileName: fileName.replace(/html$/, 'pdf'), html: content, month })
        : await saveText.run({ fileName, content });
    tellSaved(saved, {
      text: (path) => t('report.screen.saved', { file: baseName(path) }),
      show: t('report.screen.show'),
    });
  }
  return { save, pending: saveText.pending || savePdf.pending };
}
