/** What a team writes on the way: nothing that points at anyone. */
export const AMBIANCES = [
  'Soirée calme, beaucoup de familles dehors jusqu’au coucher du soleil.',
  'Un groupe de jeunes devant le hall, échanges cordiaux\u00a0; la musique a baissé à notre passage.',
  'Place très animée après le marché, pas de tension.',
  'Halls vides à cause du froid\u00a0; quelques habitants discutent sous le porche.',
  'Ambiance un peu tendue autour du stationnement, plusieurs voisins nous en parlent.',
  'Bon accueil\u00a0: on nous remercie d’être passés deux soirs de suite.',
  'Rassemblement autour d’un barbecue, bonne humeur, les déchets ont été ramassés.',
] as const;

/** What the next team must know. */
export const TRANSMISSIONS = [
  'La porte du hall ne ferme plus\u00a0: le bailleur est prévenu, à revoir demain.',
  'Lumière éteinte dans la cage d’escalier du fond. Passer avec une lampe et vérifier la réparation.',
  'Un dépôt d’encombrants gêne le local à vélos. Enlèvement demandé, à contrôler.',
  'Des habitantes demandent une rencontre sur le bruit du soir\u00a0: proposer une date à la prochaine tournée.',
  'Ascenseur en panne depuis ce matin\u00a0: prendre des nouvelles des personnes âgées des étages.',
  'Deux groupes se sont disputés puis séparés dans le calme. Repasser en début de soirée.',
] as const;
