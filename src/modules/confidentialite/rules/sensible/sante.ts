import { unDe } from '../motif.ts';
import { ETATS, GESTES } from './sante-etats.ts';
import { lignes, type Table } from './table.ts';

/** Health, GDPR art. 9: illnesses, troubles of the mind, addictions, treatments, handicap, pregnancy, protection measures. */
export const SANTE: Table = {
  genre: 'sante',
  raison: 'Ce passage parle de la santé d’une personne : la loi demande de ne pas l’écrire ici.',
  nom: 'difficultés personnelles',
  noms: 'difficultés personnelles',
  adjectif: 'en difficulté',
  fait: 'traverse une période difficile',
  entrees: [
    ...lignes(
      'toujours',
      'nom',
      `
      cancers?(?:_d[ue](?:_la)?_(?:sein|poumon|colon|foie|prostate|peau|gorge))? tumeurs? leucemie diabete epilepsie
      crises?_d.epilepsie asthme sclerose(?:_en_plaques)? (?:maladie_d.)?alzheimer (?:maladie_de_)?parkinson demence
      autisme trisomie tdah vih sida hepatite(?:_[abc])? tuberculose schizophrenie bipolarite psychose paranoia
      depression(?:_nerveuse)? burn[-_]?out overdoses? cirrhose insuffisance_(?:renale|cardiaque|respiratoire)
      fibromyalgie endometriose myopathie mucoviscidose drepanocytose lupus polyarthrite bpco dyslexie
      syndrome_(?:de_|d.)[a-z-]+ stress_post-?traumatique phobies?(?:_scolaire|_sociale)? soins_palliatifs coma
      deambulateur pacemaker obesite anorexie boulimie surdite cecite invalidite polyhandicap
      propos_(?:delirants?|incoherents?)
      crises?_(?:d.angoisse|de_nerfs?|de_panique|de_delire|psychotique) angoisses? automutilations? scarifications?
      tentatives?_de_suicide suicides? (?:idees|pensees|envies?)_(?:noires|suicidaires?|de_mourir|d.en_finir)
      sante(?:_mentale|_psychique)?_(?:fragile|precaire|degradee) alcoolisme toxicomanie sevrage methadone subutex
      chimio(?:therapie)? dialyses? greffe_(?:de_rein|du_rein|du_foie|de_foie|cardiaque|renale) insuline
      anti-?depresseurs? anxiolytiques? neuroleptiques? somniferes?
      xanax valium lexomil tramadol lyrica rivotril seresta tercian risperdal prozac ritaline
      (?:suivi|traitement|hopital|service|unite)_(?:psy[a-z]*|en_psychiatrie|de_psychiatrie) psychiatrie
      fausses?_couches? avortements? ivg grossesse(?:_a_risque|_difficile)? accouchement
      mesure_de_(?:tutelle|curatelle|protection_juridique) curatelle(?:_renforcee|_simple)?
      hospitalisation(?:_sous_contrainte|_d.office)?
      `,
    ),
    ...lignes('toujours', 'nom', [
      `troubles? ${unDe(`
        psy[a-z]* mentaux du_comportement bipolaires? alimentaires? anxieux de_la_personnalite cognitifs? de_la_memoire
        autistiques?
      `)}`,
      `(?:problemes?|soucis?|pbs?|probs?|ennuis?|raisons?) ${unDe(`
        de_sante psy[a-z]* d.alcool d.addictions? cardiaques? medica(?:l|ux) de_drogue de_dos de_memoire mentaux
      `)}`,
      `(?:retard|handicap|deficience|deficit) ${unDe(`
        mentale? psychique intellectuel(?:le)? moteur visuel(?:le)? auditi(?:f|ve)
      `)}`,
    ]),
    ...lignes('toujours', 'nom', 'aah rqth', { saufApres: '(?: et| ou|,)? (?:apl|rsa|caf|pch)' }),
    ...lignes(
      'personne',
      'nom',
      `
      avc infarctus malaises? handicap medicaments? addictions? covid arthrose sciatique migraines? embolie phlebite
      maladies?(?:_chroniques?|_graves?|_rares?|_mentales?|_longue_duree)? hypertension protheses? traumatismes?
      traitements?(?=_(?:medical|lourd|contre_la|pour_(?:le_coeur|la|les_nerfs|dormir|sa))|\\.|,|$)
      csapa caarud cmp alcoologie addictologie psychiatre psychologue psy cardiologue neurologue cancerologue oncologue
      nephrologue gynecologue gyneco addictologue chirurgie tutrice curateur curatrice mandataire_judiciaire
      (?:mal|douleurs?)_(?:au|aux|a_la)_(?:dos|coeur|ventre|jambes?|genou|hanche|poitrine) sante_mentale tutelle
      allergies? desintox[a-z]* delires? hallucinations?
      operation_(?:chirurgicale|(?:d[ue]|de_la)_(?:genou|coeur|hanche|dos|pied|main|oeil|ventre))
      `,
      { sauf: '(?:assurance|conge|son|ses|sa|en|ministere de)s?[ -]?' },
    ),
    // Not « le curé ».
    ...lignes('personne', 'nom', 'cure(?:_de_desintox[a-z]*|_d.alcool)?', { ecrit: /^cure/i }),
    ...ETATS,
    ...GESTES,
  ],
};
