-- expect: script.failed | there is no global 'coroutine'
return { id = "coroutines", title = "敌", write = function(brief)
  return doc.para(coroutine.wrap(function() while true do end end)())
end }
