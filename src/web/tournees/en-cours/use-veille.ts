import { useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useActions, useCarnet } from '../../offline/use-carnet.ts';
import { useHabitudes } from '../../ui/habitudes.ts';
import { heureJuste, momentDe } from '../../ui/maintenant.ts';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { phraseDe } from '../../ui/probleme.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import type { Geste } from '../gestes.ts';
import { retenirLieu } from '../memoire.ts';
import { natureDeVeille, naturesDeVeille } from '../natures.ts';
import { useBrouillon } from '../use-brouillon.ts';
import { acteDeVeille, bailleursDAbord, constatEnTournee, lireVeille, type VeilleSaisie } from '../veille.ts';
import { useLieuCourant } from './use-lieu-courant.ts';

/** An observation being typed: preset from where one is and from habits, kept as a draft, then recorded whole. */
export function useVeille(tournee: TourneeLocale, geste: Geste) {
  const carnet = useCarnet();
  const { creerActe, joindrePhoto } = useActions();
  const { listes } = useListes();
  const { lieuId } = useLieuCourant(tournee);
  const instant = momentDe(heureJuste(carnet.avance));
  const habitudes = useHabitudes({ jour: tournee.jour, heure: instant.heure, lieuId });
  const enUsage = listes.natures.filter((n) => enService(n, tournee.jour));
  const parNom = natureDeVeille(enUsage, geste)?.id ?? null;
  const partenaires = listes.partenaires.filter((p) => enService(p, tournee.jour));
  const bailleurs = (lieu: number | null) => bailleursDAbord(partenaires, carnet.actes, lieu);
  const [vide] = useState<VeilleSaisie>(() => ({
    natureId: parNom,
    lieuId,
    partenaireId: bailleurs(lieuId).habituel,
    minutes: (parNom !== null && habitudes.durees(parNom)[0]) || 5,
    texte: '',
  }));
  const { cle, contenu, changer, clore } = useBrouillon(`veille:${tournee.id}:${geste}`, vide, (c) =>
    lireVeille(c, vide),
  );
  const modifier = (c: Partial<VeilleSaisie>) => changer({ ...contenu, ...c });
  const choisirLieu = (lieu: number | null) =>
    modifier({ lieuId: lieu, partenaireId: bailleurs(lieu).habituel ?? contenu.partenaireId });

  const enregistrer = async (natureId: number, photos: readonly Blob[]) => {
    const acte = acteDeVeille({ ...contenu, natureId }, tournee, {
      ...instant,
      journee: carnet.journee,
      saisineId: constatEnTournee(listes.saisines),
      secteurId: listes.lieux.find((l) => l.id === contenu.lieuId)?.secteurId ?? tournee.secteurId,
    });
    clore();
    const id = await creerActe(acte, { brouillon: cle });
    retenirLieu(tournee.id, contenu.lieuId);
    try {
      for (const p of photos) await joindrePhoto(id, p);
      signaler('Enregistré.');
    } catch (e) {
      signalerErreur(`L’observation est enregistrée, mais pas la photo. ${phraseDe(e)}`);
    }
  };
  return {
    saisie: contenu,
    modifier,
    choisirLieu,
    enregistrer,
    partenaires: bailleurs(contenu.lieuId).liste,
    /** To choose from, when the structure has no nature of that name. */
    natures: parNom === null ? naturesDeVeille(enUsage) : null,
  };
}
