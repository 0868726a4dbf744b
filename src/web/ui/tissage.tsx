import classes from './tissage.module.css';

const CHAINES = [14, 36, 58, 80, 102, 124];
/** What one sees of each weft: from the end of the warp it passed under to the next such one. */
const TRAMES: readonly (readonly [de: number, a: number])[][] = [
  [
    [2, 12],
    [28, 56],
    [72, 100],
    [116, 148],
  ],
  [
    [2, 34],
    [50, 78],
    [94, 116],
  ],
];

/** An unfinished weave whose thread waits: the picture of an empty screen. */
export function Tissage() {
  return (
    <svg viewBox="0 0 150 104" className={classes.dessin} aria-hidden="true" focusable="false">
      {CHAINES.map((x) => (
        <rect key={x} x={x} y="2" width="12" height="100" rx="4" className={classes.chaine} />
      ))}
      {TRAMES.map((segments, rang) =>
        segments.map(([de, a]) => (
          <rect
            key={de}
            x={de}
            y={14 + rang * 22}
            width={a - de}
            height="12"
            rx="3"
            className={classes.trame}
          />
        )),
      )}
      <path d="M7 64h0M33 64h18M77 64h4c16 0 18 22 34 22s14-16 30-16" className={classes.fil} />
    </svg>
  );
}
