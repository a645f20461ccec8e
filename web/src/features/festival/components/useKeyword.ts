import { useEffect, useState } from 'react';

import { useLocation, useSearchParams } from 'react-router';

const TYPING = 200;

/**
 * The keyword is in the address, so that users can bookmark and share it. What the user types comes there a moment
 * later. It does not go through the router: the router would treat it as a navigation, and call back a user who has
 * just chosen a festival.
 */
export function useKeyword() {
  const [params] = useSearchParams();
  const { key } = useLocation();
  const asked = (params.get('q') ?? '').trim();
  const [typed, setTyped] = useState(asked);
  const [keyword, setKeyword] = useState(asked);
  const [came, setCame] = useState(key);
  if (key !== came) {
    setCame(key);
    setTyped(asked); // the user followed a link or went back
    setKeyword(asked);
  }
  const wanted = typed.trim();
  useEffect(() => {
    if (wanted === keyword) {
      return undefined;
    }
    const pause = setTimeout(() => {
      setKeyword(wanted);
      const address = wanted ? `?${new URLSearchParams({ q: wanted })}` : window.location.pathname;
      window.history.replaceState(window.history.state, '', address);
    }, TYPING);
    return () => clearTimeout(pause);
  }, [wanted, keyword]);
  return { keyword, typed, setTyped };
}
