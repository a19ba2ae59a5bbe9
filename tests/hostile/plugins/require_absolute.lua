-- expect: script.failed | require: expected the name
return { id = "require_absolute", title = "敌", write = function(brief)
  require('/etc/passwd') return doc.para('x')
end }
