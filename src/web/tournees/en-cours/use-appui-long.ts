import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';

const LONG_MS = 500;
/** A thumb that moves is scrolling. */
const BOUGE_PX = 10;

/** A long press anywhere inside: does something else, and the press does nothing. Always double it by a button. */
export function useAppuiLong(faire: () => void) {
  const minuterie = useRef<ReturnType<typeof setTimeout>>(undefined);
  const depart = useRef({ x: 0, y: 0 });
  const fait = useRef(false);
  const lacher = () => clearTimeout(minuterie.current);
  useEffect(() => () => clearTimeout(minuterie.current), []);
  return {
    onPointerDown: (e: PointerEvent) => {
      fait.current = false;
      depart.current = { x: e.clientX, y: e.clientY };
      lacher();
      minuterie.current = setTimeout(() => {
        fait.current = true;
        navigator.vibrate?.(30);
        faire();
      }, LONG_MS);
    },
    onPointerMove: (e: PointerEvent) => {
      const { x, y } = depart.current;
      if (Math.hypot(e.clientX - x, e.clientY - y) > BOUGE_PX) lacher();
    },
    onPointerUp: lacher,
    onPointerCancel: lacher,
    onPointerLeave: lacher,
    onClickCapture: (e: MouseEvent) => {
      const aTaire = fait.current;
      fait.current = false;
      // The release of a long press; a key that presses a button has no such detail.
      if (!aTaire || e.detail === 0) return;
      e.preventDefault();
      e.stopPropagation();
    },
    onContextMenu: (e: MouseEvent) => e.preventDefault(),
  };
}
