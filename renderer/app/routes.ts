import {
  CalendarDays,
  ChartColumn,
  Handshake,
  Landmark,
  type LucideIcon,
  MessagesSquare,
  Sun,
} from 'lucide-react';

/** The six screens, in the order of the navigation and of Ctrl+1 … Ctrl+6. */
export const screens = ['today', 'calendar', 'comments', 'promises', 'report', 'office'] as const;
export type Screen = (typeof screens)[number];

export const screenIcons: Record<Screen, LucideIcon> = {
  today: Sun,
  calendar: CalendarDays,
  comments: MessagesSquare,
  promises: Handshake,
  report: ChartColumn,
  office: Landmark,
};

/** Where a screen is; Today is also where the program opens. */
export function screenPath(screen: Screen): string {
  return `/${screen}`;
}

export function threadPath(threadId: string): string {
  return `/comments/${threadId}`;
}

/** The screen a path belongs to; what is unknown leads to Today. */
export function screenOf(path: string): Screen {
  const first = path.split('/')[1];
  return screens.find((screen) => screen === first) ?? 'today';
}
