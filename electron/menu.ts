import { Menu, type MenuItemConstructorOptions, app, dialog } from 'electron';
import type { MenuCommand, Shell } from '../src/contract/host.ts';
import { appearances } from '../src/domain/words.ts';
import { translator } from '../src/i18n/translator.ts';

export type MenuWork = {
  /** Work of the renderer. */
  tell(command: MenuCommand): void;
  setAppearance(appearance: Shell['appearance']): void;
  openOffice(): void;
  openRecent(file: string): void;
  closeOffice(): void;
};

/** Sets the program's menu; to be called again when what the shell says has changed. */
export function setMenu(shell: Shell, work: MenuWork): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(shell, work)));
}

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

function menuTemplate(shell: Shell, work: MenuWork): Item[] {
  const t = translator(shell.language);
  const mac = shell.platform === 'darwin';
  const isOpen = shell.office !== null;

  /** The renderer listens to the keys itself, as it knows whether a text is being written. */
  const told = (label: string, command: MenuCommand, accelerator?: string): Item => ({
    label,
    enabled: isOpen || command === 'newOffice',
    click: () => work.tell(command),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const recent: Item[] = shell.recent.map(({ file, name }) => ({
    label: name,
    toolTip: file,
    click: () => work.openRecent(file),
  }));
  const about: Item = { label: t('menu.about'), click: () => void showAbout(shell) };
  const quit: Item = { label: t('menu.quit'), accelerator: 'CmdOrCtrl+Q', click: () => app.quit() };

  const file: Item = {
    label: t('menu.file'),
    submenu: [
      told(t('menu.newOffice'), 'newOffice'),
      { label: t('menu.openOffice'), accelerator: 'CmdOrCtrl+O', click: work.openOffice },
      told(t('menu.openHandover'), 'receive'),
      {
        label: t('menu.recent'),
        submenu: recent.length > 0 ? recent : [{ label: t('menu.noRecent'), enabled: false }],
      },
      line,
      told(t('menu.import'), 'import'),
      told(t('menu.addComment'), 'addComment', 'CmdOrCtrl+Shift+N'),
      line,
      { label: t('menu.closeOffice'), enabled: isOpen, click: work.closeOffice },
      ...(mac ? [] : [line, quit]),
    ],
  };
  const edit: Item = {
    label: t('menu.edit'),
    submenu: [
      told(t('menu.undo'), 'undo', 'CmdOrCtrl+Z'),
      told(t('menu.redo'), 'redo', 'CmdOrCtrl+Shift+Z'),
      line,
      { role: 'cut', label: t('menu.cut') },
      { role: 'copy', label: t('menu.copy') },
      { role: 'paste', label: t('menu.paste') },
      { role: 'selectAll', label: t('menu.selectAll') },
      line,
      told(t('menu.palette'), 'palette', 'CmdOrCtrl+K'),
    ],
  };
  const view: Item = {
    label: t('menu.view'),
    submenu: [
      { role: 'zoomIn', label: t('menu.zoomIn'), accelerator: 'CmdOrCtrl+Plus' },
      { role: 'zoomOut', label: t('menu.zoomOut') },
      { role: 'resetZoom', label: t('menu.zoomReset') },
      line,
      { role: 'togglefullscreen', label: t('menu.fullScreen') },
      {
        label: t('menu.appearance'),
        submenu: appearances.map((appearance) => ({
          label: t(`appearance.${appearance}`),
          type: 'radio',
          checked: appearance === shell.appearance,
          click: () => work.setAppearance(appearance),
        })),
      },
      ...(app.isPackaged
        ? []
        : [line, { role: 'toggleDevTools', label: t('menu.developer') } satisfies Item]),
    ],
  };
  const help: Item = {
    label: t('menu.help'),
    role: 'help',
    submenu: [told(t('menu.shortcuts'), 'shortcuts'), ...(mac ? [] : [line, about])],
  };
  const program: Item = {
    label: app.getName(),
    submenu: [about, line, { role: 'hide', label: t('menu.hide') }, line, quit],
  };
  return [...(mac ? [program] : []), file, edit, view, help];
}

async function showAbout({ language, version }: Shell): Promise<void> {
  const t = translator(language);
  await dialog.showMessageBox({
    type: 'info',
    title: t('menu.about'),
    message: `Vuoro ${version}`,
    detail: `${t('menu.about.text')}\n\nEUPL-1.2\nElectron ${process.versions['electron']}, Chromium ${process.versions['chrome']}`,
    buttons: ['OK'],
    noLink: true,
  });
}
