import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StudioState, StudioStore } from './studio-state.ts';

export const StudioContext = createContext<StudioStore | undefined>(undefined);

/** The draft's store itself, for what must read it at the moment of an event. */
export function useStudioStore(): StudioStore {
  const store = useContext(StudioContext);
  if (!store) throw new Error('This stands outside of the editor.');
  return store;
}

/** A part of the draft's state; the component follows it. */
export const useStudio = <T,>(select: (state: StudioState) => T): T => useStore(useStudioStore(), select);
