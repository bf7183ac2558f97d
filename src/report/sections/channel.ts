import type { ChannelFigures } from '../../contract/figures.ts';
import type { Cell } from '../../contract/report-document.ts';
import type { Translate } from '../../i18n/index.ts';
import { cell } from '../writer.ts';

/** The channel's own name, and its platform where the name does not tell it. */
export function channelCell(t: Translate, { name, platform }: ChannelFigures): Cell {
  const label = t(`word.platform.${platform}`);
  const told = platform === 'other' || name.toLowerCase().includes(label.toLowerCase());
  return cell(name, told ? null : label);
}
