import { TextInput } from '@mantine/core';
import { IconChevronDown, IconMapPin, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useCarnet } from '../../offline/use-carnet.ts';
import { Dialogue } from '../../ui/dialogue.tsx';
import { pluriel } from '../../ui/format.ts';
import { chercher } from '../../ui/liste-de-choix.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { lieuxDeLaTournee } from '../lieux.ts';
import { somme, total } from '../totaux.ts';
import classes from './en-cours.module.css';

/** More than a thumb's worth: a few letters find the rest. */
const SANS_RECHERCHE = 10;

interface LieuCourantProps {
  tournee: TourneeLocale;
  lieuId: number | null;
  onChange: (lieu: number | null) => void;
}

/** Where one is, always in sight: what is counted goes there. */
export function LieuCourant({ tournee, lieuId, onChange }: LieuCourantProps) {
  const { nomDe } = useListes();
  const [ouvert, setOuvert] = useState(false);
  const choisir = (lieu: number | null) => {
    onChange(lieu);
    setOuvert(false);
  };
  return (
    <div className={classes.lieu}>
      <button
        type="button"
        className={classes.lieuBouton}
        aria-haspopup="dialog"
        aria-label={lieuId === null ? 'Choisir le lieu' : `Lieu : ${nomDe(lieuId)}. Changer de lieu`}
        onClick={() => setOuvert(true)}
      >
        <IconMapPin size={22} aria-hidden />
        <span className={classes.lieuNom}>{lieuId === null ? 'Choisir le lieu' : nomDe(lieuId)}</span>
        <IconChevronDown size={20} aria-hidden />
      </button>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre={'Où êtes-vous\u00a0?'}>
        {ouvert && <Lieux tournee={tournee} lieuId={lieuId} onChoisir={choisir} />}
      </Dialogue>
    </div>
  );
}

interface LieuxProps {
  tournee: TourneeLocale;
  lieuId: number | null;
  onChoisir: (lieu: number | null) => void;
}

function Lieux({ tournee, lieuId, onChoisir }: LieuxProps) {
  const { listes } = useListes();
  const carnet = useCarnet();
  const [mots, setMots] = useState('');
  const lieux = lieuxDeLaTournee(listes.lieux, tournee, carnet);
  const montres = mots.trim() === '' ? lieux : chercher(lieux, mots);
  return (
    <>
      {lieux.length > SANS_RECHERCHE && (
        <TextInput
          type="search"
          label="Chercher un lieu"
          leftSection={<IconSearch size={20} aria-hidden />}
          value={mots}
          onChange={(e) => setMots(e.currentTarget.value)}
        />
      )}
      <ul className={classes.lieux}>
        {montres.map((l) => {
          const ici = total(somme(tournee.compteurs.filter((c) => c.lieuId === l.id)));
          return (
            <li key={l.id}>
              <button
                type="button"
                className={classes.unLieu}
                aria-current={l.id === lieuId || undefined}
                onClick={() => onChoisir(l.id)}
              >
                {l.nom}
                {ici > 0 && <span className={classes.servi}>{pluriel(ici, 'contact')}</span>}
              </button>
            </li>
          );
        })}
        {mots.trim() === '' && (
          <li>
            <button
              type="button"
              className={classes.unLieu}
              aria-current={lieuId === null || undefined}
              onClick={() => onChoisir(null)}
            >
              Sans lieu précis
            </button>
          </li>
        )}
      </ul>
    </>
  );
}
