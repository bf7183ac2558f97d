import FullCalendar, { type CalendarRef } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import finnish from '@fullcalendar/react/locales/fi';
import classic from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';

type BenchEvent = { title: string; start: string; className: string };

/** FullCalendar's month view with nothing else on the page, paged by PageDown: what ours is measured beside. */
function BareMonth({ events, month }: { events: BenchEvent[]; month: string }) {
  const calendar = useRef<CalendarRef>(null);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'PageDown') calendar.current?.getApi().next();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <FullCalendar
      ref={calendar}
      plugins={[dayGrid, classic]}
      locale={finnish}
      initialView="dayGridMonth"
      initialDate={`${month}-01`}
      weekNumbers
      dayMaxEvents
      events={events}
    />
  );
}

declare global {
  interface Window {
    /** What the benchmark puts in before the page's own scripts run. */
    benchEvents: BenchEvent[];
    benchMonth: string;
  }
}

createRoot(document.getElementById('root')!).render(
  <BareMonth events={window.benchEvents} month={window.benchMonth} />,
);
