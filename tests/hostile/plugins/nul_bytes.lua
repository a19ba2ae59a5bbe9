-- expect: script.failed
return { id = "nul_bytes", title = "敌", write = function(brief)
  return doc.para('a\0b')
end }
