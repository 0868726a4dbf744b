import { Button, Text } from '@mantine/core';
import { IconEye, IconEyeOff, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Personne } from '../../../modules/personnes/contract.ts';
import { NOM_DE_LA_QUALITE, nomAffiche, sansNom } from '../../../modules/personnes/rules/identite.ts';
import type { SituationLue } from '../../../modules/situations/contract.ts';
import { aujourdhui, jour } from '../../ui/format.ts';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { signalerAnnulable, signalerErreur } from '../../ui/toast.ts';
import classes from './personnes.module.css';
import {
  type AccordLu,
  accordsQuery,
  type Rang,
  rangsQuery,
  useNoms,
  usePersonnes,
} from './use-personnes.ts';

const UnePersonne = lazy(() => import('./une-personne.tsx').then((m) => ({ default: m.UnePersonne })));
const NoterAccord = lazy(() => import('./noter-accord.tsx').then((m) => ({ default: m.NoterAccord })));

const ETATS: Readonly<Record<Rang['etat'], string>> = {
  active: '',
  limitee: 'Usage de ses données limité, à sa demande',
  opposee: 'S’oppose à l’usage de ses données',
  effacee: 'Nom effacé',
};

type Ouvert = { quoi: 'personne'; personne: Personne | null } | { quoi: 'accord'; rang: Rang } | null;

/** Who is concerned. Names only when asked for: that reading is noted, and this says so before. */
export function Personnes({ situation: s }: { situation: SituationLue }) {
  const { slug } = useStructure();
  const { data: rangs, error } = useQuery(rangsQuery(slug, s.id));
  const { data: accords = [] } = useQuery(accordsQuery(slug, s.id));
  const noms = useNoms(s.id);
  const [attente, setAttente] = useState(false);
  const [ouvert, setOuvert] = useState<Ouvert>(null);
  const vivante = s.supprimeLe === null && !s.anonymisee;
  const voir = async () => {
    setAttente(true);
    try {
      await noms.lire();
    } catch (e) {
      signalerErreur(e);
    } finally {
      setAttente(false);
    }
  };
  const fermer = () => setOuvert(null);
  return (
    <Section titre="Personnes">
      {error && <Text c="dimmed">Les personnes ne peuvent pas être lues en ce moment.</Text>}
      {rangs?.length === 0 && (
        <Text c="dimmed" mb="md">
          {s.anonymisee
            ? 'Les noms ont été effacés au terme de leur conservation.'
            : 'Personne n’est enregistré. Une situation se suit très bien sans nom.'}
        </Text>
      )}
      {rangs && rangs.length > 0 && (
        <ul className={classes.liste}>
          {rangs.map((r) => (
            <UneLigne
              key={r.personneId}
              situation={s}
              rang={r}
              connue={noms.noms?.find((p) => p.personneId === r.personneId) ?? null}
              accords={accords.filter((a) => a.personneId === r.personneId)}
              vivante={vivante}
              corriger={(personne) => setOuvert({ quoi: 'personne', personne })}
              demanderAccord={() => setOuvert({ quoi: 'accord', rang: r })}
            />
          ))}
        </ul>
      )}
      <div className={classes.bas}>
        {rangs && rangs.length > 0 && (
          <Button
            variant="light"
            loading={attente}
            leftSection={noms.noms ? <IconEyeOff size={20} aria-hidden /> : <IconEye size={20} aria-hidden />}
            onClick={noms.noms ? noms.masquer : voir}
          >
            {noms.noms ? 'Masquer les noms' : 'Voir les noms'}
          </Button>
        )}
        {vivante && (
          <Button
            variant="subtle"
            leftSection={<IconUserPlus size={20} aria-hidden />}
            onClick={() => setOuvert({ quoi: 'personne', personne: null })}
          >
            Ajouter une personne
          </Button>
        )}
      </div>
      {rangs && rangs.length > 0 && (
        <Text c="dimmed" size="sm" mt="sm" role="status">
          {noms.noms
            ? 'Votre lecture est notée. Les noms disparaissent quand vous quittez cet écran.'
            : 'Lire les noms est noté\u00a0: qui, quand, quelle situation. La direction peut consulter ces lectures.'}
        </Text>
      )}
      <Suspense>
        {ouvert?.quoi === 'personne' && (
          <UnePersonne
            situation={s}
            personne={ouvert.personne}
            relire={noms.lire}
            ecrit={noms.ecrit}
            fermer={fermer}
          />
        )}
        {ouvert?.quoi === 'accord' && <NoterAccord situation={s} rang={ouvert.rang} fermer={fermer} />}
      </Suspense>
    </Section>
  );
}

interface UneLigneProps {
  situation: SituationLue;
  rang: Rang;
  /** With its name, once it was asked for. */
  connue: Personne | null;
  accords: readonly AccordLu[];
  vivante: boolean;
  corriger: (personne: Personne) => void;
  demanderAccord: () => void;
}

function UneLigne({
  situation: s,
  rang: r,
  connue,
  accords,
  vivante,
  corriger,
  demanderAccord,
}: UneLigneProps) {
  const { retirer, retablir } = usePersonnes(s.id);
  const identite = connue?.identite ?? null;
  const sans = sansNom(r.rang);
  const oter = async () => {
    try {
      await retirer(r.personneId);
      signalerAnnulable(`${sans} est retirée de la situation.`, () => retablir(r.personneId), {
        bouton: 'Remettre',
        fait: `${sans} est de retour.`,
      });
    } catch (e) {
      signalerErreur(e);
    }
  };
  const modifiable = vivante && r.etat === 'active';
  return (
    <li className={classes.personne}>
      <strong>{identite ? nomAffiche(identite) : sans}</strong>
      <span className={classes.dit}>
        {[identite && sans, NOM_DE_LA_QUALITE[r.qualite], ETATS[r.etat]].filter(Boolean).join(' · ')}
      </span>
      {identite && (
        <span className={classes.dit}>
          {[
            identite.telephone,
            identite.courriel,
            identite.adresse,
            identite.interprete && 'Besoin d’un·e interprète',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
      {accords.length > 0 && (
        <ul className={classes.accords}>
          {accords.map((a) => (
            <Accord key={a.id} situation={s} accord={a} vivante={vivante && r.etat !== 'effacee'} />
          ))}
        </ul>
      )}
      {vivante && (
        <div className={classes.gestes}>
          {modifiable && (
            <Button
              variant="subtle"
              size="sm"
              onClick={demanderAccord}
              aria-label={`Noter son accord\u00a0: ${sans}`}
            >
              Noter son accord
            </Button>
          )}
          {modifiable && connue && (
            <Button
              variant="subtle"
              size="sm"
              onClick={() => corriger(connue)}
              aria-label={`Corriger ${sans}`}
            >
              Corriger
            </Button>
          )}
          <Button variant="subtle" size="sm" color="gray" onClick={oter} aria-label={`Retirer ${sans}`}>
            Retirer
          </Button>
        </div>
      )}
    </li>
  );
}

interface AccordProps {
  situation: SituationLue;
  accord: AccordLu;
  vivante: boolean;
}

/** An agreement: to whom, for what, since when; taken back by a press, and given back by another. */
function Accord({ situation: s, accord: a, vivante }: AccordProps) {
  const { retirerAccord, reprendreAccord } = usePersonnes(s.id);
  const retirer = async () => {
    try {
      await retirerAccord(a.id, aujourdhui());
      signalerAnnulable('L’accord est retiré.', () => reprendreAccord(a.id), {
        fait: 'L’accord tient toujours.',
      });
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <li className={classes.accord}>
      <span>
        {a.retireLe ? `Accord retiré le ${jour(a.retireLe)}` : 'D’accord'} pour informer{' '}
        <strong>{a.partenaire}</strong>
        <span className={classes.dit}>
          {[a.finalite, `${a.forme === 'ecrit' ? 'par écrit' : 'à l’oral'}, le ${jour(a.donneLe)}`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {vivante && !a.retireLe && (
        <Button
          variant="subtle"
          size="sm"
          color="gray"
          onClick={retirer}
          aria-label={`Retirer l’accord pour ${a.partenaire}`}
        >
          Retirer l’accord
        </Button>
      )}
    </li>
  );
}
