import {
  Backpack,
  CalendarDays,
  CalendarOff,
  CircleAlert,
  DoorClosed,
  Flag,
  Landmark,
  type LucideIcon,
  Vote,
} from 'lucide-react';
import type { Mark } from '../../../src/contract/layers.ts';

/** What a layer's marks look like, so that no meaning hangs on a colour. */
export const layerIcons: Record<Mark['kind'], LucideIcon> = {
  holidays: CalendarOff,
  flagDays: Flag,
  closures: DoorClosed,
  modes: CircleAlert,
  meetings: Landmark,
  elections: Vote,
  school: Backpack,
  other: CalendarDays,
};
