import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { nouvelId } from '../../kernel/id.ts';
import type { ActeSaisi } from '../../modules/interventions/rules/acte.ts';
import type { Nomenclature } from '../../modules/nomenclatures/contract.ts';
import { normaliserCode } from '../../modules/situations/rules/code.ts';
import { type Carnet, tourneeDe } from '../offline/carnet.ts';
import { useCarnet } from '../offline/use-carnet.ts';
import { brouillonsDActes } from '../ui/brouillons.ts';
import { useHabitudes } from '../ui/habitudes.ts';
import { heureJuste } from '../ui/maintenant.ts';
import { useListes } from '../ui/nomenclature.ts';
import { useStructure } from '../ui/session.ts';
import { FormulaireActe } from './formulaire-acte.tsx';
import { avecNature } from './preregler.ts';
import type { RechercheNouvelle } from './routes.ts';
import { interventionQuery } from './use-interventions.ts';
import { type Depart, saisiDe, type Valeurs, valeursComme, valeursNouvelles } from './valeurs.ts';

/** Records an act: from nothing, from a nature, from an earlier act, or from what was typed and not saved. */
export function Nouvelle() {
  const { nature, comme, tournee, lieu, secteur, brouillon, depuis, situation } = useSearch({
    strict: false,
  }) as RechercheNouvelle;
  const [fois, setFois] = useState(0);
  const naviguer = useNavigate();
  const { actes } = useCarnet();
  const encore = async () => {
    await naviguer({ to: '.', search: { tournee, lieu, depuis }, replace: true } as never);
    setFois(fois + 1);
  };
  const cle = [fois, nature, comme, tournee, brouillon, situation].join(' ');
  const connu = actes.find((a) => a.id === comme);
  const modele = connu?.acte ?? null;
  if (comme && !modele) return <CommeAuServeur key={cle} id={comme} />;
  return (
    <Depuis
      key={cle}
      modele={modele}
      recherche={{ nature, tournee, lieu, secteur, brouillon, depuis, situation }}
      encore={encore}
    />
  );
}

function CommeAuServeur({ id }: { id: string }) {
  const { slug } = useStructure();
  const { data } = useSuspenseQuery(interventionQuery(slug, id));
  return <Depuis modele={saisiDe(data)} recherche={{}} />;
}

interface DepuisProps {
  modele: ActeSaisi | null;
  recherche: RechercheNouvelle;
  encore?: () => void;
}

function Depuis({ modele, recherche, encore }: DepuisProps) {
  const { membreId } = useStructure();
  const { listes } = useListes();
  const carnet = useCarnet();
  const [{ id, depart, brouillon }] = useState(() => {
    const repris = brouillonsDActes<Valeurs>(carnet.brouillons).find((b) => b.acteId === recherche.brouillon);
    const debut = departDe(carnet, listes, membreId, recherche);
    return {
      id: repris?.acteId ?? nouvelId(),
      brouillon: repris ?? null,
      depart: modele ? valeursComme(modele, debut) : valeursNouvelles(debut),
    };
  });
  const habitudes = useHabitudes({ jour: depart.jour ?? '', heure: depart.heure, lieuId: depart.lieuId });
  const [preregle] = useState(() => {
    const nature = listes.natures.find((n) => n.id === recherche.nature);
    return nature && !modele ? { ...depart, ...avecNature(depart, nature.id, listes, habitudes) } : depart;
  });
  return (
    <FormulaireActe
      id={id}
      depart={preregle}
      brouillon={brouillon}
      mode={{ genre: 'creation', base: null }}
      encore={encore}
      versTournee={recherche.depuis !== 'jour'}
    />
  );
}

/**
 * Now; and when a round goes on, with its people, at the place chosen there, else where its last act took place. From a
 * situation, where it is.
 */
function departDe(
  carnet: Carnet,
  listes: Pick<Nomenclature, 'lieux' | 'secteurs'>,
  membreId: number,
  { tournee: tourneeId, lieu, secteur, situation: code }: RechercheNouvelle,
): Depart {
  const { avance, journee, actes } = carnet;
  const situation = normaliserCode(code ?? '');
  const commun = { membreId, maintenant: heureJuste(avance), journee, situation };
  const tournee = tourneeId ? tourneeDe(carnet, tourneeId) : undefined;
  const choisi = listes.lieux.find((l) => l.id === lieu);
  if (!tournee) {
    const secteurId = choisi?.secteurId ?? listes.secteurs.find((s) => s.id === secteur)?.id ?? null;
    return situation ? { ...commun, ou: { lieuId: choisi?.id ?? null, secteurId } } : commun;
  }
  const dernier = actes.find(
    (a) => a.acte.tourneeId === tournee.id && a.sorte === 'acte' && a.acte.lieuId !== null,
  );
  const ou = choisi
    ? { lieuId: choisi.id, secteurId: choisi.secteurId ?? tournee.secteurId }
    : (dernier?.acte ?? tournee);
  const { lieuId, secteurId } = ou;
  return { ...commun, tournee: { id: tournee.id, membres: tournee.membres, secteurId, lieuId } };
}
