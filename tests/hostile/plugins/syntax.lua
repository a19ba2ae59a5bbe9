-- expect: script.syntax
return { id = "syntax", title = "敌" write = }
