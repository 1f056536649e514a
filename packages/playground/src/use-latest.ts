import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Returns a reference to the newest value, for functions that are called later and must not change with it. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}
