-- expect: script.ok
return { id = "library_changed", title = "敌", write = function(brief)
  string.format = function() return 'x' end return doc.para('x')
end }
