import { useLocation, type Location } from 'react-router';

/** Where the user wanted to go. Pages pass it on until the user is logged in. */
export type Visit = { from?: string };

export function useVisit(): Visit {
  const { state } = useLocation() as Location<Visit | null>;
  return state ?? {};
}
