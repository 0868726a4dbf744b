import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import { dernierJour } from '../../../modules/conventions/rules/dossier.ts';
import type { PartLue } from '../../../modules/professionnalisation/contract.ts';
import { LES_PAS, PART_DEMANDEE, PAS, type Pas } from '../../../modules/professionnalisation/rules/part.ts';
import { api } from '../../api.ts';
import { duree, pluriel, pourcent } from '../../ui/format.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { SqueletteLignes } from '../../ui/squelettes.tsx';
import classes from './part-de-mediation.module.css';

/** The share of mediation in what is recorded, beside what the livret asks; and the way to the trainings. */
export function PartDeMediation({ dossier: d }: { dossier: DossierLu }) {
  const { slug } = useStructure();
  const id = d.convention.id;
  const [pas, setPas] = useState<Pas>('trimestre');
  const { data, error } = useQuery({
    queryKey: ['structure', slug, 'conventions', id, 'part-mediation', pas],
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<PartLue> => {
      const { data: lue } = await api.GET('/api/structures/{structure}/conventions/{id}/part-mediation', {
        params: { path: { structure: slug, id }, query: { pas } },
      });
      if (!lue) throw new Error('no share');
      return lue;
    },
  });
  if (error) throw error;
  const presents = [
    ...new Map(
      d.contrats
        .filter((c) => c.debut <= d.aujourdhui && (dernierJour(c) ?? d.aujourdhui) >= d.aujourdhui)
        .map((c) => [c.membreId, c.membre]),
    ),
  ];
  return (
    <Section
      titre="Médiation et formation"
      aide="Le livret de l’employeur demande au moins 80 % du temps de travail en médiation. Cette part est celle du temps noté dans Trame, pas du temps payé."
    >
      <Stack gap="lg">
        <SegmentedControl
          aria-label="Par"
          value={pas}
          onChange={(v) => setPas(v as Pas)}
          data={PAS.map((p) => ({ value: p, label: LES_PAS[p].nom }))}
          style={{ alignSelf: 'flex-start' }}
        />
        {data ? <Periodes lue={data} /> : <SqueletteLignes lignes={4} hauteur={48} />}
        {presents.map(([membreId, nom]) => (
          <LienBouton
            key={membreId}
            to={`/s/${slug}/formations/${membreId}`}
            variant="light"
            leftSection={<IconSchool size={20} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
          >
            Formations de {nom}
          </LienBouton>
        ))}
      </Stack>
    </Section>
  );
}

/** Periods shown before one asks for those before. */
const MONTREES = 4;

function Periodes({ lue }: { lue: PartLue }) {
  const [tout, setTout] = useState(false);
  const dernieres = lue.periodes.toReversed();
  const avant = tout ? 0 : dernieres.length - MONTREES;
  if (lue.periodes.length === 0) return <Text c="dimmed">La convention n’a pas encore commencé.</Text>;
  return (
    <div>
      <table className={classes.table}>
        <caption className={classes.legende}>
          Le trait marque {pourcent(PART_DEMANDEE)}. Temps de médiation, sur tout le temps noté.
        </caption>
        <thead>
          <tr>
            <th scope="col">{LES_PAS[lue.pas].nom}</th>
            <th scope="col">Part de médiation</th>
          </tr>
        </thead>
        <tbody>
          {(avant > 0 ? dernieres.slice(0, MONTREES) : dernieres).map((p) => (
            <tr key={p.du}>
              <th scope="row">{p.enClair}</th>
              <td>
                <Part periode={p} pas={lue.pas} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {avant > 0 && (
        <Button variant="subtle" px={0} mt="xs" onClick={() => setTout(true)}>
          Voir aussi {pluriel(avant, 'période d’avant', 'périodes d’avant')}
        </Button>
      )}
    </div>
  );
}

function Part({ periode: p, pas }: { periode: PartLue['periodes'][number]; pas: Pas }) {
  const tout = p.minutes + p.minutesHorsMediation;
  if (p.part === null)
    return (
      <Text c="dimmed" size="sm">
        {tout === 0
          ? 'Aucun temps noté.'
          : `${duree(tout)} notées : trop peu pour le dire (moins de ${LES_PAS[pas].heuresMin}\u00a0h).`}
      </Text>
    );
  return (
    <>
      <div className={classes.ligne}>
        <strong className={classes.part}>{pourcent(p.part)}</strong>
        <span className={classes.barre} aria-hidden>
          <span className={classes.plein} style={{ width: `${p.part * 100}%` }} />
          <span className={classes.repere} style={{ insetInlineStart: `${PART_DEMANDEE * 100}%` }} />
        </span>
      </div>
      <Text c="dimmed" size="sm">
        {duree(p.minutes)} sur {duree(tout)} notées.
        {p.reserve === 'rien-d-autre' &&
          ' Ni réunion, ni formation, ni temps administratif n’est noté : cette part n’est donc pas complète.'}
      </Text>
    </>
  );
}
