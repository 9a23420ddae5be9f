"""How somebody is said to have left an office or a house; folded, in eight languages."""

from __future__ import annotations

from models.pattern import regex

#: Somebody left, retired, or is thanked for what they were until a year.
LEFT = regex(
    r"\b(?:left (?:us|the|our|in|on|at|for|after|his|her|this)|has left|have left|stepped down|stood down"
    r"|resigned|retired"
    r"|is retiring|has moved on|moved on (?:to|in)|bade farewell|said goodbye|gave up (?:his|her|the)"
    r"|ended (?:his|her) term"
    r"|a quitte|ont quitte|nous a quittes?|a demissionne|a pris sa retraite|part(?:ie?)? (?:a la|en) retraite"
    r"|a (?:cede|laisse|passe) (?:sa place|la main|le relais|son fauteuil)|a tourne la page|s'est retiree?"
    r"|verliess|hat .{0,60}\bverlassen|ausgeschieden|schied .{0,40}\baus\b|in den ruhestand|zuruckgetreten"
    r"|trat .{0,40}\bzuruck"
    r"|verabschiedet\w*|ging .{0,30}\bin (?:rente|pension)|dejo (?:el|la|su)|ha dejado|se jubilo|se ha jubilado|dimitio"
    r"|ha dimitido|renuncio|se retiro|se despidio|ceso en|ha lasciato|lascio|e andat[oa] in pensione|si e dimess[oa]"
    r"|si e ritirat[oa]|si e congedat[oa]|verliet|heeft .{0,60}\bverlaten|is met pensioen|ging met pensioen"
    r"|trad .{0,20}\baf\b"
    r"|afgetreden|nam afscheid|odszedl\w*|odeszl\w*|przeszedl na emeryture|przeszla na emeryture|zrezygnowal\w*"
    r"|ustapil\w*|deixou (?:o|a)|reformou-se|aposentou-se|demitiu-se|despediu-se)\b"
    r"|\b(?:thank|remerci|merci a|dank|gracias a|agradec|grazie a|ringrazi|bedank|dzieku|obrigad)\w*[^.;]{0,120}?"
    r"\b(?:until|till|jusqu'en|jusqu'a|bis|hasta|fino al?|tot|do|ate)\b[^.;]{0,24}(?:19|20)\d\d"
)
