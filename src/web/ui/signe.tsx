import classes from './signe.module.css';

const CHAINE =
  'M7 3a3 3 0 0 1 3-3h4a3 3 0 0 1 3 3V19a1 1 0 0 1-1 1h-8a1 1 0 0 1-1-1zM7 35a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1V51a3 3 0 0 1-3 3h-4a3 3 0 0 1-3-3zM22 2.5a2.5 2.5 0 0 1 2.5-2.5h5a2.5 2.5 0 0 1 2.5 2.5V4a1 1 0 0 1-1 1h-8a1 1 0 0 1-1-1zM22 20a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1V34a1 1 0 0 1-1 1h-8a1 1 0 0 1-1-1zM22 50a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1V51.5a2.5 2.5 0 0 1-2.5 2.5h-5a2.5 2.5 0 0 1-2.5-2.5zM37 3a3 3 0 0 1 3-3h4a3 3 0 0 1 3 3V19a1 1 0 0 1-1 1h-8a1 1 0 0 1-1-1zM37 35a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1V51a3 3 0 0 1-3 3h-4a3 3 0 0 1-3-3z';
const TRAME =
  'M2.5 7H4a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H2.5a2.5 2.5 0 0 1-2.5-2.5v-5a2.5 2.5 0 0 1 2.5-2.5zM20 7H34a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H20a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1zM50 7H51.5a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-2.5 2.5H50a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1zM2.5 37H4a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H2.5a2.5 2.5 0 0 1-2.5-2.5v-5a2.5 2.5 0 0 1 2.5-2.5zM20 37H34a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H20a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1zM50 37H51.5a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-2.5 2.5H50a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1z';
const FIL =
  'M3 22H19a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H3a3 3 0 0 1-3-3v-4a3 3 0 0 1 3-3zM35 22H51a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3H35a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1z';

/** The mark: a plain weave whose middle thread is saffron, the person one works for. Decorative: say the name beside it. */
export function Signe({ taille = 32 }: { taille?: number }) {
  return (
    <svg viewBox="0 0 54 54" width={taille} height={taille} aria-hidden="true" focusable="false">
      <path d={CHAINE} className={classes.chaine} />
      <path d={TRAME} className={classes.trame} />
      <path d={FIL} className={classes.fil} />
    </svg>
  );
}

/** The mark and the name. */
export function Logo({ taille = 32 }: { taille?: number }) {
  return (
    <span className={classes.logo} style={{ fontSize: taille * 0.72 }}>
      <Signe taille={taille} />
      Trame
    </span>
  );
}
