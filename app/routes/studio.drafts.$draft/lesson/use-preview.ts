import { useEffect, useState } from 'react';
import { useStudio } from '../studio-context.tsx';
import { readPreview } from './read-preview.ts';
import type { PreviewReading } from './read-preview.ts';

const PAUSE_MS = 250;

/** The lesson as it was read last; `stale` while the present text cannot be read. */
export function usePreview(): { reading: PreviewReading | undefined; stale: boolean } {
  const source = useStudio((state) => state.source);
  const [shown, setShown] = useState<{ reading: PreviewReading | undefined; stale: boolean }>({ reading: undefined, stale: false });
  useEffect(() => {
    const timer = setTimeout(() => {
      const reading = readPreview(source);
      setShown((before) => (reading ? { reading, stale: false } : { ...before, stale: true }));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [source]);
  return shown;
}
