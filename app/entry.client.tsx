import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { loadAnnouncedLesson } from './components/lesson/lesson-component.ts';
import { keepEventsUntilTaken, Taken } from './components/takeover.tsx';

function takeOver() {
  keepEventsUntilTaken();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <Taken>
          <RemixBrowser />
        </Taken>
      </StrictMode>,
    );
  });
}

/** Where a lesson's module cannot be had the page stays as the server sent it, which works without a script. */
loadAnnouncedLesson(document).then(takeOver, (error: unknown) => {
  console.warn('The lesson could not be loaded; this page goes on without a script.', error);
});
