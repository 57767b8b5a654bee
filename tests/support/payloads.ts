const HTML = [
  '<script>PWN()</script>', '<ScRiPt>PWN()</sCrIpT>', '<script src=//x.example></script>', '<script/x>PWN()</script>', '<<script>PWN()//<</script>', '<img src=x onerror=PWN()>', '<img/src/onerror=PWN()>',
  '"><img src=x onerror=PWN()>', "'><img src=x onerror=PWN()>", '<svg onload=PWN()>', '<svg/onload=PWN()>', '<svg><script>PWN()</script></svg>', '<svg><animate onbegin=PWN() attributeName=x>', '<svg><set onbegin=PWN()>',
  '<svg><use href="data:image/svg+xml,x#x"/></svg>', '<svg><a xlink:href="javascript:PWN()"><text>x</text></a></svg>', '<svg><foreignObject><iframe onload=PWN()></svg>', '<svg><title><style><img src="</style><img src=x onerror=PWN()>">',
  '<iframe srcdoc="<script>PWN()</script>"></iframe>', '<iframe src=javascript:PWN()>', '<iframe src="data:text/html,<script>PWN()</script>">', '<style>@import "//x.example"</style>', '<style>*{background:url(//x.example)}</style>',
  '<base href="//x.example/">', '<meta http-equiv=refresh content="0;url=//x.example">', '<meta charset=utf-7>', '<link rel=stylesheet href=//x.example>', '<link rel=import href=//x.example>', '<form action=//x.example><button>go</button></form>',
  '<form><button formaction=javascript:PWN()>x</button></form>', '<input autofocus onfocus=PWN()>', '<input type=image src=x onerror=PWN()>', '<select autofocus onfocus=PWN()>', '<textarea autofocus onfocus=PWN()>', '<keygen autofocus onfocus=PWN()>',
  '<body onload=PWN()>', '<body background=javascript:PWN()>', '<html onmouseover=PWN()>', '<frameset onload=PWN()>', '<table background=javascript:PWN()>', '<td background=javascript:PWN()>', '<object data=javascript:PWN()>',
  '<object data="data:text/html,x">', '<embed src=javascript:PWN()>', '<applet code=x>', '<audio src=x onerror=PWN()>', '<video src=x onerror=PWN()>', '<video><source onerror=PWN()>', '<video poster=javascript:PWN()>', '<details open ontoggle=PWN()>',
  '<marquee onstart=PWN()>', '<a href=javascript:PWN()>x</a>', '<a href="java&#9;script:PWN()">x</a>', '<a onclick=PWN()>x</a>', '<a style="x:expression(PWN())">x</a>', '<div style="background:url(javascript:PWN())">', '<div onpointerenter=PWN()>x</div>',
  '<p onmouseover=PWN()>x', '<b onclick=PWN()>x</b>', '<x onclick=PWN()>x</x>', '<x contenteditable onblur=PWN()>', '<isindex action=javascript:PWN()>', '<math><mtext></form><form><mglyph><style></math><img src onerror=PWN()>',
  '<math><mi><table><mglyph><style><math><img src onerror=PWN()>', '<math href="javascript:PWN()">x</math>', '<math><annotation-xml encoding="text/html"><script>PWN()</script>', '<noscript><p title="</noscript><img src=x onerror=PWN()>">',
  '<template><script>PWN()</script></template>', '<xmp><img src=x onerror=PWN()></xmp>', '<plaintext><img src=x onerror=PWN()>', '<listing>&lt;img onerror=PWN()&gt;</listing>', '<!--><img src=x onerror=PWN()>-->', '<!--x--!><img src=x onerror=PWN()>',
  '<![CDATA[<img src=x onerror=PWN()>]]>', '<?xml-stylesheet href="javascript:PWN()"?>', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>', '</p><img src=x onerror=PWN()>', '</details></li></ol></main><script>PWN()</script>', '</title><script>PWN()</script>',
  '</textarea><script>PWN()</script>', '</code></pre><script>PWN()</script>', '<img src=x:x onerror\u000b=PWN()>', '<img src=`x`onerror=PWN()>', '<a href="x"onclick=PWN()>x', '<button popovertarget=x onbeforetoggle=PWN()>', '<dialog open onclose=PWN()>',
  '<div is=concord-search onclick=PWN()>', '<portal src=//x.example>', '<input name=attributes><input name=parentNode>', '<form id=location><input name=href>', '<a id=defaultView></a><a id=defaultView name=document>', '<img name=getElementById>',
] as const;

const MARKDOWN = [
  '[x](javascript:PWN())', '[x](JaVaScRiPt:PWN())', '[x](&#106;avascript:PWN())', '[x](&#x6A;avascript&colon;PWN())', '[x](java&Tab;script:PWN())', '[x](java&NewLine;script:PWN())', '[x](<java\tscript:PWN()>)', '[x](<javascript:PWN()>)',
  '[x](%6aavascript:PWN())', '[x](vbscript:PWN())', '[x](data:text/html,<script>PWN()</script>)', '[x](data:text/html;base64,PHNjcmlwdD4=)', '[x](blob:https://x.example/1)', '[x](intent://x#Intent;scheme=http;end)', '[x](view-source:https://x.example)',
  '[x](//x.example)', '[x](\\\\\\\\x.example)', '[x](/\\x.example)', '[x](file:///etc/passwd)', '<javascript:PWN()>', '<data:text/html,x>', '![x](javascript:PWN())', '![x" onerror="PWN()](https://x.example/y.png)', '![x](https://x.example/y.png "t\\" onerror=PWN()")',
  '[x](https://x.example "t\\" onclick=PWN()")', '[x](https://x.example){onclick=PWN()}', '[a](b){href=javascript:PWN()}', '**x**{style=position:fixed}', '# x {#location}', '# x {onclick=PWN()}', '[<img src=x onerror=PWN()>](https://x.example)',
  '[x]: javascript:PWN()', '`<script>PWN()</script>`', '&lt;script&gt;PWN()&lt;/script&gt;', '&#60;img src=x onerror=PWN()&#62;', '\\<script>PWN()\\</script>', '[x](https://x.example/"onclick="PWN())', 'https://x.example/"><script>PWN()</script>',
] as const;

/** Texts by which a note could try to run code in a reader's browser: markup that must stay text, and Markdown's own ways. */
export const PAYLOADS: readonly string[] = [...HTML, ...MARKDOWN];
