/** The other tabs of the same account. */
export interface Onglets {
  /** They must read the tables again. */
  prevenir(): void;
  /** They must leave, and this one listens no more. */
  partir(): void;
}

/** Listens to the other tabs of an account. */
export function ecouterOnglets(
  compteId: string,
  { ecrit, parti }: { readonly ecrit: () => void; readonly parti: () => void },
): Onglets {
  if (typeof BroadcastChannel === 'undefined') return { prevenir() {}, partir() {} };
  const canal = new BroadcastChannel(`trame-${compteId}`);
  canal.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'ecrit') ecrit();
    if (data === 'parti') parti();
  };
  return {
    prevenir: () => canal.postMessage('ecrit'),
    partir() {
      canal.postMessage('parti');
      canal.close();
    },
  };
}
