/**
 * Surnames met in France, of many origins, that are no ordinary word: enough to know one typed without a capital.
 * Written flattened. The others are found by what stands around them.
 */
const PATRONYMES = new Set(
  `
abdallah abdellaoui abidi achour adjovi aguilar aissaoui aitouali alami alaoui allaoui almeida alonso
alvarez alves amari amrani amrouche andrieu antunes araujo arnoult asaad atallah attia aubert audibert
azevedo azzouz bachiri badaoui bagayoko bahri bakkali bakhti balde bamba barbier barbosa barreto basset
baudry bekkouche belaid belarbi belhadj belkacem belkhir bellanger ben-ali benabdallah benaissa benali
benamar benameur benarbia benatia benchikh bendjaballah bengoua benhaddou benhamou benkhelifa benmohamed
benmoussa bennaceur bennani bensaid bensalah benslimane bentaleb benyahia benzema berrada berthelot bertin
besnard besson bianchi blanchard blondel bodin bonnard bonneau borges bouabdallah bouaziz bouchard boucher
bouhaddi boukhari boulanger boumediene bourgeois bouvier bouzid bouzidi brahimi breton briand brito brunet
camara cardoso carlier carpentier carre carvalho castro celik cherifi chevalier chevallier choukri cisse
clement coelho cohen colas collet correia costa couderc coulibaly courtois cretu cruz da-silva daoudi
darras davoust debray delacroix delattre delaunay delmas delorme demba dembele demir deschamps diaby
diakite diallo diarra diarrassouba diaz dieng diop diouf djellouli dos-santos doucoure doumbia drame
dubois dufour duhamel dumas dumont duarte dupond dupont dupuis dupuy durand duval esteves evrard fall
faure fernandes fernandez ferrand ferrari ferreira fofana fontaine fournier francois gaillard garcia
gassama gaudin gauthier gautier georgescu gilbert girard giraud gomes gomez gomis goncalves gonzalez
goudiaby gueye guerin guichard guillot guillou haddad haddouche hamadi hamdi hamidi hammadi hamdaoui
hernandez herve hoang hoarau huet huynh ibrahimi idrissi jimenez joly kaba kaddouri kadri kante karaoui
karim kaya kebe keita khaldi khelifi khelil kilic koc konate kone kouassi koulibaly kouyate kovacs
kowalski laaroussi lacroix lahlou lakhal lambert lamrani le-gall le-goff leclercq lecomte lefebvre lefevre
legrand lemaire lemoine leroux leroy levy lopes lopez louis machado magassa maillard mansouri mansour
marchand marechal marques martinez martins masson mathieu mbengue mbodj medjahed mebarki mekki melo mendes
mendy mendoza mercier merabet meunier meziane meyer michaud miller miranda monteiro moreau morel moreno
morin moulin mouhoub moussaoui muller munoz n'diaye n'guessan naciri navarro ndao ndiaye ndoye ngom nguyen
niang niakate niasse nicolas nogueira novak nowak nunes oliveira ouattara ouedraogo ouali oukaci ozdemir
ozturk pacheco payet pelletier pereira perez perrin perrot petit pham philippe picard pichon pinto pires
pons popa popescu popovic poulain prevost ramos rahmani raynaud rezgui ribeiro ricard rivera rivière
robert robin rocha roche rodrigues rodriguez rolland romero rousseau roussel roux ruiz saadi sahin saidi
salhi sanchez sangare sanogo santos sarr schmitt schneider seck selmi serrano sidibe sissoko silva simoes
slimani soares soilihi soumare sow stojanovic sylla szymanski tahiri talbi tandia tavares taylor tavernier
tazi teixeira texier thiam thierry thomas tlemcani torres toure tounkara tran traore vasseur vaz vidal
vieira villeneuve vincent wagne wagner weber yahiaoui yildirim yildiz yilmaz zaidi zeghoudi zerrouki
zemmouri zidane ziani zitouni zouaoui zerhouni
`
    .trim()
    .split(/\s+/),
);

/** Surnames that are ordinary words or first names as well: only beside a title or a first name. */
const COMMUNS = new Set(
  `
petit roche moulin moulin barbier boucher boulanger bourgeois breton carpentier castro chevalier clement
courtois cruz duarte fall fontaine francois gilbert herve joly karim louis marchand marechal mansour
nicolas philippe picard ricard riviere robert robin roux texier thierry thomas vincent mathieu dumont
evrard gauthier gautier lambert roche leclercq masson miller taylor collet villeneuve serrano silva costa
santos basset brunet dubois delacroix lacroix legrand lemaire vaz demba hamadi hamdi carre kaba ouali
soilihi zidane rocha martins
`
    .trim()
    .split(/\s+/),
);

/** A surname known as such, alone enough to name somebody. */
export const estPatronyme = (cle: string): boolean => PATRONYMES.has(cle) && !COMMUNS.has(cle);

/** A surname, when a first name or a title stands beside it. */
export const peutEtrePatronyme = (cle: string): boolean => PATRONYMES.has(cle) || COMMUNS.has(cle);
