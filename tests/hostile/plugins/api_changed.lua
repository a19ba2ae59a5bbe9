-- expect: script.failed | doc cannot be changed
return { id = "api_changed", title = "敌", write = function(brief)
  doc.para = nil return doc.para('x')
end }
