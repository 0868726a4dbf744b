import { Button, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { NOM_DE_LA_QUALITE, nomAffiche, sansNom } from '../../../modules/personnes/rules/identite.ts';
import { codeLisible } from '../../../modules/situations/rules/code.ts';
import { useStructure } from '../../ui/session.ts';
import { StateBadge, type Ton } from '../../ui/state-badge.tsx';
import { signalerErreur } from '../../ui/toast.ts';
import { Corriger } from './corriger.tsx';
import { Document } from './document.tsx';
import { Effacer } from './effacer.tsx';
import { Limiter } from './limiter.tsx';
import { Transmettre } from './transmettre.tsx';
import { type Demandeuse, type Rang, rangsQuery, useDroits } from './use-droits.ts';

const ETATS: Readonly<Record<Rang['etat'], readonly [Ton, string] | null>> = {
  active: null,
  limitee: ['attente', 'Usage de ses données limité, à sa demande'],
  opposee: ['attente', 'S’oppose à l’usage de ses données'],
  effacee: ['fige', 'Nom effacé'],
};

interface UneDemandeProps {
  personne: Demandeuse;
  changer: (personne: Demandeuse) => void;
  /** Back to the search. */
  autre: () => void;
}

/** One person and their rights: know, correct, limit, object, erase. A mediator corrects, and hands the rest on. */
export function UneDemande({ personne: p, changer, autre }: UneDemandeProps) {
  const { slug, role } = useStructure();
  const encadre = role === 'encadrant' || role === 'direction';
  const { lire } = useDroits();
  const [attente, setAttente] = useState(false);
  const premiere = p.situations[0];
  const { data: rangs } = useQuery({
    ...rangsQuery(slug, premiere?.id ?? ''),
    enabled: premiere !== undefined,
  });
  const rang = rangs?.find((r) => r.personneId === p.personneId) ?? null;
  const signe = rang && ETATS[rang.etat];
  const voir = async () => {
    if (!premiere) return;
    setAttente(true);
    try {
      const lue = await lire(premiere.id, p.personneId);
      changer({ ...p, identite: lue?.identite ?? null });
    } catch (e) {
      signalerErreur(e);
    } finally {
      setAttente(false);
    }
  };
  const lisible = rang?.etat === 'active';
  const lireSonNom = lisible && !p.identite && (
    <Button
      variant="light"
      loading={attente}
      leftSection={<IconEye size={20} aria-hidden />}
      onClick={voir}
      style={{ alignSelf: 'flex-start' }}
    >
      Lire son nom
    </Button>
  );
  return (
    <Stack gap="lg">
      <div>
        <Button variant="subtle" px={0} leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={autre}>
          Chercher quelqu’un d’autre
        </Button>
        <Title order={2} tabIndex={-1} data-arrivee>
          {p.identite ? nomAffiche(p.identite) : sansNom(premiere?.rang ?? 1)}
        </Title>
        {signe && <StateBadge ton={signe[0]}>{signe[1]}</StateBadge>}
        <ul style={{ margin: '0.5rem 0 0', paddingInlineStart: '1.25rem' }}>
          {p.situations.map((s) => (
            <li key={s.id}>
              <Link to={`/s/${slug}/situations/${s.id}` as string}>Situation {codeLisible(s.code)}</Link>
              {`, ${sansNom(s.rang)}, ${NOM_DE_LA_QUALITE[s.qualite].toLowerCase()}`}
            </li>
          ))}
        </ul>
      </div>
      {encadre ? (
        <Document personneId={p.personneId} nomme={rang?.etat !== 'effacee'}>
          {lireSonNom}
        </Document>
      ) : (
        <>
          <Transmettre situation={premiere?.id} />
          {lireSonNom}
        </>
      )}
      {lisible && premiere && (
        <Corriger
          personne={p}
          situation={premiere.id}
          rang={rang}
          corrigee={(identite) => changer({ ...p, identite })}
        />
      )}
      {encadre && rang && rang.etat !== 'effacee' && (
        <Limiter personneId={p.personneId} rang={rang} cacher={() => changer({ ...p, identite: null })} />
      )}
      {encadre && rang && (
        <Effacer
          personneId={p.personneId}
          dejaFait={rang.etat === 'effacee'}
          efface={() => changer({ ...p, identite: null })}
        />
      )}
      {!rang && <Text c="dimmed">Cette personne n’est plus dans cette situation.</Text>}
    </Stack>
  );
}
