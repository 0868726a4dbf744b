import { nombre } from '../../ui/format.ts';
import { useListes } from '../../ui/nomenclature.ts';
import { Section } from '../../ui/section.tsx';
import type { ACorriger } from '../en-cours/corriger.tsx';
import { comptesLus } from '../phrases.ts';
import { parNature, total } from '../totaux.ts';
import classes from './lecture.module.css';
import type { Rendu } from './rendu.ts';

interface ContactsProps {
  rendu: Pick<Rendu, 'compteurs'>;
  onCorriger: ((quoi: ACorriger) => void) | undefined;
}

/** People counted by the tap, by nature then by place. */
export function Contacts({ rendu, onCorriger }: ContactsProps) {
  const { nomDe } = useListes();
  const ou = (lieuId: number | null): string => (lieuId === null ? 'Sans lieu précis' : nomDe(lieuId));
  return (
    <Section titre="Contacts">
      <ul className={classes.liste}>
        {parNature(rendu.compteurs).map(({ natureId, comptes, lieux }) => (
          <li key={natureId} className={classes.contact}>
            <span className={classes.quoi}>{nomDe(natureId)}</span>
            <span className={classes.combien}>{nombre(total(comptes))}</span>
            <span className={classes.detail}>
              {comptesLus(comptes)}
              {lieux.map((l) => (
                <span key={l.lieuId ?? 0} className={classes.lieu}>
                  {ou(l.lieuId)}
                  {'\u00a0'}: {nombre(total(l))}
                  {onCorriger && (
                    <button
                      type="button"
                      className={classes.corriger}
                      aria-label={`Corriger ${nomDe(natureId)}, ${ou(l.lieuId)}`}
                      onClick={() => onCorriger({ natureId, lieuId: l.lieuId })}
                    >
                      Corriger
                    </button>
                  )}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
