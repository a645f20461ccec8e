import { useEffect, useState } from 'react';

import { useLocation, useSearchParams } from 'react-router';

const TYPING = 200;

/**
 * What is searched for is in the address, so that it can be kept and shared; what is being typed comes there in a moment.
 * It is written past the router: to the router it would be a way to go, and call back who has just chosen a festival.
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
    setTyped(asked); // by a link, or by going back
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
