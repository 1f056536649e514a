import { useGraphiQL } from '@graphiql/react';
import { getNamedType } from 'graphql';
import { useEffect, useState } from 'react';

/** A type, and perhaps one of its fields, values or arguments. */
export interface Place {
  type: string;
  member?: string;
}

/** Shows a type, at one of its fields where one is given. */
export type OpenPlace = (type: string, member?: string) => void;

/** The place that the reference shows, which a click on a name in the editor changes, and the ones before it. */
export function useReference() {
  const [places, setPlaces] = useState<(Place | undefined)[]>([undefined]);
  const reference = useGraphiQL((state) => state.schemaReference);

  useEffect(() => {
    const info = reference?.typeInfo;
    if (!info) return;
    const { parentType, type, fieldDef } = info;
    const named = parentType ?? type;
    if (!named) return;
    const member = parentType ? fieldDef?.name : undefined;
    setPlaces((list) => [...list, { type: getNamedType(named).name, ...(member && { member }) }]);
  }, [reference]);

  return {
    place: places.at(-1),
    show: (place: Place | undefined) => setPlaces((list) => [...list, place]),
    back: () => setPlaces((list) => (list.length > 1 ? list.slice(0, -1) : list)),
  };
}
