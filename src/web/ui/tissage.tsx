import classes from './tissage.module.css';

const CHAINES = [14, 36, 58, 80, 102, 124];
const DESSUS = [
  [36, 80, 124],
  [14, 58],
];

/** An unfinished weave whose thread waits: the picture of an empty screen. */
export function Tissage() {
  return (
    <svg viewBox="0 0 168 104" className={classes.dessin} aria-hidden="true" focusable="false">
      {CHAINES.map((x) => (
        <rect key={x} x={x} y="4" width="12" height="96" rx="4" className={classes.chaine} />
      ))}
      {DESSUS.map((xs, rang) =>
        xs.map((x) => (
          <rect
            key={`${x}`}
            x={x - 6}
            y={16 + rang * 22}
            width="24"
            height="12"
            rx="3"
            className={classes.trame}
          />
        )),
      )}
      <path d="M8 66h48M74 66h6c18 0 22 26 40 26s16-20 34-20" className={classes.fil} />
    </svg>
  );
}
