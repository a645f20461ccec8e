import { useLocation, type Location } from 'react-router';

/** Where somebody wanted to go, carried from page to page until they are logged in. */
export type Visit = { from?: string };

export function useVisit(): Visit {
  const { state } = useLocation() as Location<Visit | null>;
  return state ?? {};
}
