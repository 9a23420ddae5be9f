"""Given names that are frequent where reports come from: they tell a person from a house of two words."""

from __future__ import annotations

from pipelines.facts.canonical.listed import listed

#: Folded; names that are more often a town, a month or a thing are left out.
GIVEN = listed(
    """
aaron adam adrian agnes agnieszka ahmed aidan aileen alain alan albert alberto aleksandra alessandra alessandro alex
alexander alexandra alexandre alexis alfonso alfred ali alice alicia alina aline alison amanda amelie amina amelia ana
anais andrea andreas andreja andres andrew andrzej ane aneta angela angelika anja anke ann anna anne annegret anneke
annelies annette annick annie anouk ansgar anthony antje antoine anton antonella antonia antonio arnaud arne arthur
artur astrid aude audrey aurelie axel barbara bartosz bastien beata beate beatrice beatrix beatriz ben benjamin benoit
bernard bernd bernhard bert bertrand birgit bjorn bob bogdan boris brendan brian brigitte britta bruno camille carina
carine carl carla carlos carmen carol carole carolin caroline caterina catherine catriona cecile cecilia celine
chantal
charles charlotte chiara chloe chris christa christel christelle christian christiane christina christine christoph
christophe christopher ciaran claire clara claude claudia claudine claudio claus clemence colette colin conor corinna
corinne cornelia dagmar damien dan daniel daniela daniele danuta dariusz david deborah deirdre delphine denis denise
diana dieter dietmar dirk dmitri dominik dominique donna dorota dorothea edith eduard eduardo edward eileen elena
eleonore elisa elisabeth elise elizabeth elke elodie elsa emil emilia emilie emily emma emmanuel emmanuelle enrico
eric
erica erik erika ernst erwan esther etienne eugen eva evelyne ewa fabian fabien fabienne fabio fabrice fanny fatima
fatou felix ferdinand fernando filip fiona florence florent florian franca france francesca francesco francis
francisco
franck francois francoise frank frans franz franziska fred frederic frederik friederike friedrich fritz gabriel
gabriela gabriele gabrielle gael gaelle geert genevieve geoffrey georg george georges gerald gerard gerd gerda gerhard
gernot gert ghislaine gianni gilles gillian giovanna giovanni gisela giulia giuseppe grace graham grainne grazyna
gregor gregory greta grzegorz gudrun guido guillaume gunter gunther gustav guy hanna hannah hannes hans harald harry
hartmut heather hector heidi heike heiko heinrich heinz helen helena helene helga helmut hendrik henk henri henrik
henry herbert hermann hilde hildegard holger horst hubert hugo hugues ian ignacio ilka ilona ilse ilinca
immanuel ina ines inga inge ingeborg ingo ingrid irena irene iris irmgard isabel isabella isabelle ismail ivan iwona
jacek jack jacqueline
jacques jakob jakub james jan jana jane janet janina janine janusz jaroslav jasmin jason javier jean jeanne jennifer
jens jeremy jerome jerzy jessica jesus jette jill jim joachim joan joanna joao jochen joel johan johann johanna
johannes
john jon jonas jonathan jordi jorg jorge jose josef josefina joseph josephine joshua juan judith juergen julia julian
julie julien juliette julio jurgen justine jutta kai karel karen karim karin karine karl karsten katarina katarzyna
kate katharina katherine kathleen kathrin katia katja katrin kazimierz keith kenji kenneth kerstin kevin kirsten klaus
klara koen konrad konstantin kristian kristin kristina krystyna krzysztof kurt lars laura laure laurence laurent
lauriane lea leila lena leo leon leonie leszek lia liam lidia liesbeth lina linda lisa lothar louis louise luc luca
lucas lucia lucie lucien lucyna ludovic ludwig luigi luis luisa lukas lukasz lutz lydia maarten maciej madeleine
mael maelle maeve magali magda magdalena magnus maike maire malgorzata malte mamadou manfred manon manuel manuela marc
marcel marcelo marcin marco marcus marek margaret margarethe margarita margot maria mariam marian marianne marie
marieke
mariella marijke marina mario marion marius mark marko markus marleen marlene marta martha martin martina martine
mary mateusz mathias mathieu mathilde matteo matthew matthias matthieu maud maureen maurice mauro max maxime mechthild
megan meike melanie melissa mercedes mia michael michaela michal michel michele micheline michelle miguel mike mikko
milan milena mireille miriam mirjam mohamed mohammed moira monica monika monique moritz muriel mustafa myriam nadia
nadine nadja natacha natalia natalie nathalie neil nele nicola nicolas nicole niels nikolaus nils nina noel nora
norbert
nuria odile olaf ole oleg olga oliver olivia olivier orla oscar oskar otto pablo paola paolo pascal pascale pat
patrice
patricia patrick patrik paul paula pauline paulo pavel pawel pedro peggy peter petra philip philipp philippe pia piero
pierre pieter pietro pilar piotr przemyslaw quentin rachel rafael rafal rainer ralf ralph raphael raquel raul raymond
rebecca regina regine regis reinhard reinhold remi rene renata renate ricardo richard rita robert roberto robin
rodrigo
roger roland rolf romain roman ronald rosa rosemarie rowena roy rudy rejean
ruben rudi rudolf rui rupert ruth ryszard sabine sabrina
sally salvatore sam samir samuel sandra sandrine sara sarah saskia sean sebastian sebastien severine sharon sheila
siegfried siegrid sigrid silke silvana silvia simon simona simone siobhan sofia sofie solange solene sonia sonja
sophia
sophie stanislaw stefan stefania stefanie steffen stella stephan stephane stephanie stephen steve steven stig sue
susan
susana susann susanna susanne suzanne svante sven svenja sybille sylvain sylvia sylvie sylwia tadeusz takashi tania
tanja tatiana ted teresa thea theo theresa therese thibault thierry thomas thorsten tim timo tina tobias tom tomas
tomasz tony torsten tristan udo ulf ulla ulrich ulrike ursina ursula ute uwe valentin valentina valerie vanessa vera
verena veronica veronika veronique vicente vicky victor victoria viktor vincent virginie vladimir waltraud wanda
werner
wiebke wieslaw wilfried wilhelm willem william wim winfried wojciech wolf wolfgang wouter xavier yann yannick yasmina
yassine yolanda youssef yuki yvan yves yvette yvonne zbigniew zofia zoe
"""
)
