-- expect: script.failed | there is no global 'debug'
return { id = "debug_library", title = "敌", write = function(brief)
  return doc.para(debug.getregistry())
end }
