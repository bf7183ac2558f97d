import { exportOpenData } from './export-open-data.ts';
import type { HandlersOf } from './handler.ts';

export const openDataHandlers: HandlersOf<'openData'> = {
  'openData.export': (wanted, asking) => exportOpenData(wanted, asking),
};
