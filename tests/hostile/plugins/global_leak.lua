-- expect: script.failed | 'leak' is not declared
return { id = "global_leak", title = "敌", write = function(brief)
  leak = 'x' return doc.para('x')
end }
