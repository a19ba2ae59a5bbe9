-- expect: script.failed | require: expected the name
return { id = "require_outside", title = "敌", write = function(brief)
  require('../../../../etc/passwd') return doc.para('x')
end }
